-- What wrk sends, and what it says of it. LOAD_PATHS: addresses, one a line; LOAD_BODY: posted, with {n} replaced by a new number each time;
-- LOAD_TOKEN or LOAD_HEADER: who asks.
local paths, body, token = {}, os.getenv("LOAD_BODY"), os.getenv("LOAD_TOKEN")
for path in os.getenv("LOAD_PATHS"):gmatch("[^\n]+") do paths[#paths + 1] = path end

local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("seed", threads)
end

local sent, fixed = 0, nil
function init()
  wrk.headers["Content-Type"] = body and "application/json" or nil
  wrk.headers["Authorization"] = token and ("Bearer " .. token) or nil
  local name, value = (os.getenv("LOAD_HEADER") or ""):match("^(.-): (.*)$")
  if name then wrk.headers[name] = value end
  if #paths == 1 and not body then fixed = wrk.format("GET", paths[1]) end
end

function request()
  if fixed then return fixed end
  sent = sent + 1
  local text = body and body:gsub("{n}", os.time() .. "-" .. seed .. "-" .. sent)
  return wrk.format(body and "POST" or "GET", paths[sent % #paths + 1], nil, text)
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(95), latency:percentile(99), e.status + e.connect + e.read + e.write + e.timeout))
end
