# Read by every command of this folder, with `root` set to the project's folder.
#
# Installs what the lock file names, if that is not what is installed; then `node` is the pinned Node, and the
# tools of the project come first on the PATH.

installed="$root/node_modules/.installed-lock.json"
pinned="$root/node_modules/.bin/node"

is_installed() {
  [ -x "$pinned" ] || return 1
  cmp -s "$root/package-lock.json" "$installed" && return 0
  "$pinned" "$root/bin/lib/compare-locks.ts" "$root" || return 1
  cp "$root/package-lock.json" "$installed"
}

install() {
  command -v npm >/dev/null 2>&1 || {
    echo "npm is not on this machine: install Node 20 or newer (https://nodejs.org), then run this again." >&2
    exit 1
  }
  echo "Installing packages (once, until the lock file changes)…" >&2
  # npm keeps its cache in the home folder; where that cannot be written, it gets one beside the system's own.
  if [ ! -w "${HOME:-/nonexistent}" ]; then
    npm_config_cache="${TMPDIR:-/tmp}/npm-cache-$(id -u)"
    export npm_config_cache
  fi
  (cd "$root" && npm ci --include=dev --include=optional --no-audit --no-fund --loglevel=error >&2) || {
    echo "The packages could not be installed. Is there a network? Then run this again." >&2
    exit 1
  }
  [ -x "$pinned" ] || {
    echo "There is no Node 26 package for this kind of machine ($(uname -sm))." >&2
    exit 1
  }
  cp "$root/package-lock.json" "$installed"
}

# Two commands started at once on a bare clone: one installs, the other waits for it.
install_alone() {
  gate="$root/.installing"
  while ! mkdir "$gate" 2>/dev/null; do
    [ -d "$gate" ] || { echo "$root cannot be written." >&2; exit 1; }
    sleep 1
    kill -0 "$(cat "$gate/pid" 2>/dev/null || echo 0)" 2>/dev/null || rm -rf "$gate"
  done
  echo $$ >"$gate/pid"
  trap 'rm -rf "$gate"' EXIT
  trap 'exit 130' INT TERM
  is_installed || install
  rm -rf "$gate"
  trap - EXIT INT TERM
}

is_installed || install_alone

PATH="$root/node_modules/.bin:$PATH"
export PATH
cd "$root"
