package chatonsinfos

import (
	"path"
	"slices"
	"strings"

	"bascule/offers"
	"bascule/offers/tomlfile"
)

// Found is a file and where it stood: its path in the folder that was read, with
// slashes.
type Found struct {
	Path string
	File File
}

// Gather makes the groups of a folder. The services of a folder with one organization
// are all its own. Where there are several, a service is of the organization that
// names its file, of the only one it stands beside or under, or of the only one whose
// website it is part of. Those nothing of that decides are told in the problems, and so
// are files that are neither an organization, a service nor a federation.
func Gather(files []Found) (groups []Group, problems offers.Problems) {
	var organizations, services []Found
	for _, f := range files {
		switch f.File.Class() {
		case Organization:
			organizations = append(organizations, f)
			groups = append(groups, Group{Organization: f.File})
		case Service:
			services = append(services, f)
		case NoClass:
			problems = append(problems, warning(tomlfile.Printable(f.Path), 0, "", "import-other"))
		}
	}
	for _, service := range services {
		switch i := owner(organizations, services, service); i {
		case nobody:
			problems = append(problems, warning(tomlfile.Printable(service.Path), 0, "", "import-nobodys", "value", service.File.Get("service.name")))
		default:
			groups[i].Services = append(groups[i].Services, service.File)
		}
	}
	return groups, problems.Sort()
}

// nobody stands for the organization of a service that could be of several, or of
// none.
const nobody = -1

// owner finds the organization a service is of.
func owner(organizations, services []Found, service Found) int {
	if len(organizations) == 1 {
		return 0
	}
	name := path.Base(service.Path)
	twins := 0 // files of this name: an address names one, whose folder tells which
	for _, other := range services {
		if path.Base(other.Path) == name {
			twins++
		}
	}
	near := nearest(organizations, service)
	var named, served []int
	for i, o := range organizations {
		beside := slices.Contains(near, i)
		if (twins == 1 || beside) && o.File.names(name) {
			named = append(named, i)
		}
		if within(service.File.Get("service.website"), o.File.Get("organization.website")) {
			served = append(served, i)
		}
	}
	for _, claimants := range [][]int{named, near, served} {
		if len(claimants) == 1 {
			return claimants[0]
		}
	}
	return nobody
}

// names reports whether one of the addresses a file names ends in a name.
func (f File) names(name string) bool {
	return slices.ContainsFunc(f.Children(), func(c Child) bool { return path.Base(c.Address) == name })
}

// nearest lists the organizations of the first folder, from that of a service
// upwards, that has any.
func nearest(organizations []Found, service Found) (near []int) {
	for dir := path.Dir(service.Path); ; dir = path.Dir(dir) {
		for i, o := range organizations {
			if path.Dir(o.Path) == dir {
				near = append(near, i)
			}
		}
		if len(near) > 0 || dir == "." || dir == "/" {
			return near
		}
	}
}

// within reports whether an address is on the machine of a website, or on one whose
// name ends with its. A page of a forge or of a shared site decides nothing.
func within(address, website string) bool {
	machine, whole := hostname(address), site(website)
	return whole != "" && (machine == whole || strings.HasSuffix(machine, "."+whole))
}
