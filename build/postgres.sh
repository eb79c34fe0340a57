# shellcheck shell=bash
# Sourced: makes sure that PostgreSQL's server programs are where the host finds them.

need_postgres() {
  [ -z "${ConnectionStrings__Database:-}${DATABASE_URL:-}" ] || return 0
  has_postgres && return
  [ -z "${MODULAR_PG_BIN:-}" ] || { echo "There is no initdb in MODULAR_PG_BIN ($MODULAR_PG_BIN)." >&2; return 1; }
  echo "Installing PostgreSQL …" >&2
  { install_postgres > /dev/null && has_postgres; } || { explain_postgres >&2; return 1; }
}

has_postgres() {
  local bin
  if [ -n "${MODULAR_PG_BIN:-}" ]; then [ -x "$MODULAR_PG_BIN/initdb" ]; return; fi
  ! command -v initdb > /dev/null || return 0
  for bin in /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin; do
    [ ! -x "$bin/initdb" ] || return 0
  done
  return 1
}

install_postgres() {
  if command -v apt-get; then as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends postgresql
  elif command -v dnf; then as_root dnf install -yq postgresql-server postgresql-contrib
  elif command -v apk; then as_root apk add -q postgresql postgresql-contrib runuser
  elif command -v brew; then brew install postgresql@17
  else return 1
  fi
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

explain_postgres() {
  echo "PostgreSQL could not be installed. Do one of these, then try again:"
  echo "  install it (Debian, Ubuntu: sudo apt-get install postgresql; macOS: brew install postgresql@17)"
  echo "  name the folder of its programs: MODULAR_PG_BIN=/path/to/bin"
  echo "  use a server of yours: ConnectionStrings__Database='Host=…;Database=…;Username=…;Password=…'"
}
