#!/usr/bin/env bash
# Has the real db-migrate and the real Knex migrate databases of their own, takes their histories over with `modular db history import`, and compares them row by
# row; ends with: N of N agree
#   build/import-check.sh
# Needs Node 20 or later and npm, which fetches the two into a temporary folder; without them it says so and does nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/dotnet.sh
. build/postgres.sh
. build/scratch.sh

command -v npm > /dev/null || { echo "Skipped: npm is missing, install Node 20 or later."; exit 0; }
command -v psql > /dev/null && command -v pg_dump > /dev/null || { echo "Skipped: psql or pg_dump is missing."; exit 0; }
unset ConnectionStrings__Database DATABASE_URL
need_dotnet
need_postgres
publish src/Host host
export ASPNETCORE_ENVIRONMENT=Development Modular__DataFolder="$scratch/data" PGUSER=modular PGHOST=127.0.0.1 TZ=UTC
agreeing=0 rows=0

modular() { artifacts/host/modular "$@"; }
ask() { psql -XqAt -v ON_ERROR_STOP=1 -d "$1" -c "$2"; }
dump() { pg_dump -d "$1" --schema public | grep -v -e '^\\restrict' -e '^\\unrestrict'; }
quietly() { "$@" > "$scratch/log" 2>&1 || { cat "$scratch/log" >&2; return 1; }; }

begin() { # starts the embedded server, and keeps it for the whole run; not through modular(), which would put a shell between
  artifacts/host/modular --urls http://127.0.0.1:0 > "$scratch/host.log" 2>&1 &
  host=$!
  trap 'kill "$host" 2> /dev/null && wait "$host" || true; clean_up' EXIT
  for _ in {1..300}; do ! grep -q 'Modular answers' "$scratch/host.log" || break; sleep 0.2; done
  local data="$scratch/data/postgres/data"
  PGPASSWORD="$(cat "$data/modular.password")" PGPORT="$(sed -n 's/^port = //p' "$data/modular.conf")"
  export PGPASSWORD PGPORT
}

fetch() {
  echo "Fetching db-migrate and Knex …" >&2
  quietly npm install --prefix "$scratch/tools" --no-package-lock --no-audit --no-fund --loglevel error db-migrate@0.11 db-migrate-pg@1 knex@3 pg@8
}

knex() { (cd "$scratch/knex" && quietly "$scratch/tools/node_modules/.bin/knex" "$@"); }
db_migrate() { (cd "$scratch/dbm" && quietly "$scratch/tools/node_modules/.bin/db-migrate" "$@"); }

make_knex() { # three batches, the second of several, the last rolled back and run again
  ask modular 'create database old_knex' && mkdir -p "$scratch/knex/migrations"
  ln -s "$scratch/tools/node_modules" "$scratch/knex/node_modules"
  cat > "$scratch/knex/knexfile.js" << EOF
module.exports = { client: 'pg', connection: { host: '$PGHOST', port: $PGPORT, user: '$PGUSER', password: '$PGPASSWORD', database: 'old_knex' } };
EOF
  local batch n=0
  for batch in 1 4 2; do
    for _ in $(seq "$batch"); do
      n=$((n + 1))
      printf "exports.up = k => k.schema.createTable('t%s', t => t.increments());\nexports.down = k => k.schema.dropTable('t%s');\n" "$n" "$n" > "$scratch/knex/migrations/2025110800000${n}_t$n.js"
    done
    knex migrate:latest
  done
  knex migrate:rollback && knex migrate:latest
}

make_db_migrate() { # <zone of the process, which is the clock that it writes by>
  ask modular "create database old_dbm" && mkdir -p "$scratch/dbm/migrations"
  ln -s "$scratch/tools/node_modules" "$scratch/dbm/node_modules"
  printf '{"dev":{"driver":"pg","host":"%s","port":%s,"user":"%s","password":"%s","database":"old_dbm"}}' "$PGHOST" "$PGPORT" "$PGUSER" "$PGPASSWORD" > "$scratch/dbm/database.json"
  local n
  for n in 1 2 3 4 5; do
    printf "exports.up = db => db.createTable('t%s', { id: 'int' });\nexports.down = db => db.dropTable('t%s');\nexports._meta = { version: 1 };\n" "$n" "$n" > "$scratch/dbm/migrations/2025110800000$n-t-$n.js"
    [ "$n" = 2 ] || TZ="$1" db_migrate up
  done
  TZ="$1" db_migrate down && TZ="$1" db_migrate up
}

# compare <database> <tool> <the old rows, as id, name, batch and time> [option]…
compare() {
  local before database="Host=$PGHOST;Port=$PGPORT;Username=$PGUSER;Password=$PGPASSWORD;Database=$1"
  before="$(dump "$1")"
  ConnectionStrings__Database="$database" modular db history import --from "$2" "${@:4}"
  ConnectionStrings__Database="$database" modular db history import "${@:4}" | tail -n 1
  [ "$before" = "$(dump "$1")" ] || { echo "The import changed the old tables of $1." >&2; exit 1; }

  rows=$((rows + $(ask "$1" "select greatest((select count(*) from ($3) o), (select count(*) from platform.imported_migrations))")))
  agreeing=$((agreeing + $(ask "$1" "select count(*) from ($3) o (id, name, batch, at) join platform.imported_migrations i
    on i.original_id = o.id::text and i.name = o.name and i.original_batch is not distinct from o.batch and i.applied_at = o.at and i.tool = '$2'")))
}

begin
fetch
make_knex
make_db_migrate Europe/Berlin
compare old_knex knex 'select id, name, batch, migration_time from knex_migrations'
compare old_dbm db-migrate "select id, name, null::bigint, run_on at time zone 'Europe/Berlin' from migrations" --zone Europe/Berlin
[ "$(ask old_dbm "select count(*) from platform.imported_migrations where applied_at between now() - interval '10 minutes' and now()")" -gt 0 ] \
  || { echo "db-migrate did not write by the clock of its process." >&2; exit 1; }
echo "$agreeing of $rows agree"
[ "$agreeing" -eq "$rows" ] && [ "$rows" -gt 0 ]
