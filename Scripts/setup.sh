# Sourced by the other scripts: installs what is missing, and says so on standard error.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# need PACKAGE CHECK… : installs a Debian package when the check fails.
need() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 && return
    if ! command -v apt-get >/dev/null; then
        echo "patuh: $package tidak ada dan apt-get tidak tersedia; pasang $package lalu ulangi" >&2
        echo "patuh: $package is missing and there is no apt-get; install $package and try again" >&2
        exit 69
    fi
    local sudo=()
    [ "$(id -u)" = 0 ] || sudo=(sudo)
    echo "patuh: memasang $package (installing $package) …" >&2
    if [ -z "${apt_updated:-}" ]; then
        "${sudo[@]}" apt-get update >&2
        apt_updated=1
    fi
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$package" >&2
}

need pkg-config command -v pkg-config
need libxml2-dev pkg-config --exists libxml-2.0
