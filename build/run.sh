#!/usr/bin/env bash
# Sets up what is missing, builds the host and runs it in development. Arguments go to the host:
#   build/run.sh    build/run.sh --urls http://localhost:8080    build/run.sh db status
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/dotnet.sh
. build/postgres.sh

need_dotnet
need_postgres
publish src/Host host

export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
export ASPNETCORE_CONTENTROOT="$PWD/artifacts/host"
exec artifacts/host/modular "$@"
