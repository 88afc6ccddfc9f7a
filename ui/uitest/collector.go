package uitest

import "runtime/debug"

// SpareCollector lets tests that open many windows, or run the whole program many
// times, leave more garbage before it is collected: a quarter of their time on two
// cores. Call it from TestMain; benchmarks of such a package count less of it too.
func SpareCollector() { debug.SetGCPercent(400) }
