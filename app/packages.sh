# The Debian 12 packages of this project, in one place. Sourced by app/run and tests/run.
# shellcheck shell=bash disable=SC2034

# To compile.
build_packages=(
    cmake ninja-build g++ pkg-config
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libexpected-dev libzip-dev libexpat1-dev libsodium-dev libsqlite3-dev zlib1g-dev
)

# To run. Qt loads its SQLite, SVG and Wayland plugins by name and we libzip, so nothing links to
# these packages and nothing else would bring them in; papers need at least one family of fonts.
run_packages=(
    libqt6sql6-sqlite libqt6svg6 qt6-wayland libzip4
    fonts-liberation fonts-dejavu-core
)

# To test: reading back PDFs and HTML, a second opinion on database files, a screen without a
# monitor, and the accessibility bus with a client for it.
test_packages=(
    sqlite3 poppler-utils libxml2-utils
    xvfb xauth dbus at-spi2-core python3-pyatspi python3-gi gir1.2-atspi-2.0
)

# To let the readers of files be fed with what nobody would write (tests/fuzz/long).
fuzz_packages=(clang)

# Installs those of the named packages that are missing. Quick when none is.
install_packages() {
    local missing=() package
    for package in "$@"; do
        if [[ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" != *" ok installed" ]]; then
            missing+=("$package")
        fi
    done
    if ((${#missing[@]} == 0)); then
        return
    fi
    local as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing, and installing them needs root: ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q install -y --no-install-recommends "${missing[@]}"
}

# The option that lets ccache keep compiled files, where ccache is installed.
compiler_launcher=()
if command -v ccache >/dev/null; then
    compiler_launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
