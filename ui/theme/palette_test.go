package theme

import (
	"math"
	"testing"
)

// The palette is checked by computing again what chose it: contrast as WCAG 2
// defines it, distance as CIE 1976, colour deficiencies as Machado, Oliveira and
// Fernandes (2009) model them at full severity.

type rgb [3]float64 // linear, in [0, 1]

// indexed is the colour of an index of the 256-colour table, from 16 on.
func indexed(i int) rgb {
	if i >= 232 {
		v := 8 + 10*(i-232)
		return linear(v, v, v)
	}
	steps := [6]int{0, 95, 135, 175, 215, 255}
	i -= 16
	return linear(steps[i/36], steps[i/6%6], steps[i%6])
}

func linear(r, g, b int) rgb {
	one := func(v int) float64 {
		c := float64(v) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return rgb{one(r), one(g), one(b)}
}

func contrast(a, b rgb) float64 {
	light := func(c rgb) float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] + 0.05 }
	x, y := light(a), light(b)
	return max(x, y) / min(x, y)
}

func visions() map[string][3]rgb {
	return map[string][3]rgb{
		"normal":       {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
		"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
		"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	}
}

// seen is a colour in CIE Lab as a vision shows it.
func seen(c rgb, vision [3]rgb) rgb {
	var v rgb
	for i, row := range vision {
		v[i] = max(0, min(1, row[0]*c[0]+row[1]*c[1]+row[2]*c[2]))
	}
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := f((0.4124*v[0] + 0.3576*v[1] + 0.1805*v[2]) / 0.95047)
	y := f(0.2126*v[0] + 0.7152*v[1] + 0.0722*v[2])
	z := f((0.0193*v[0] + 0.1192*v[1] + 0.9505*v[2]) / 1.08883)
	return rgb{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func distance(a, b rgb) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

func TestPalette(t *testing.T) {
	for name, test := range map[string]struct {
		palette palette
		grounds []rgb
	}{
		"dark":  {darkPalette(), []rgb{linear(0, 0, 0), linear(0x1c, 0x1c, 0x1c), linear(0x28, 0x2c, 0x34)}},
		"light": {lightPalette(), []rgb{linear(255, 255, 255), linear(0xfd, 0xf6, 0xe3)}},
	} {
		t.Run("on a "+name+" ground every colour reads", func(t *testing.T) {
			p := test.palette
			for _, index := range append(p.levels[:], p.muted, p.doubt, p.ruled) {
				for _, ground := range test.grounds {
					if c := contrast(indexed(index), ground); c < 4.5 {
						t.Errorf("colour %d has a contrast of %.2f", index, c)
					}
				}
			}
		})
		for vision, matrix := range visions() {
			t.Run("on a "+name+" ground no two levels look alike: "+vision, func(t *testing.T) {
				for i, a := range test.palette.levels {
					for _, b := range test.palette.levels[:i] {
						if d := distance(seen(indexed(a), matrix), seen(indexed(b), matrix)); d < 30 {
							t.Errorf("colours %d and %d are %.1f apart", a, b, d)
						}
					}
				}
			})
		}
	}
}
