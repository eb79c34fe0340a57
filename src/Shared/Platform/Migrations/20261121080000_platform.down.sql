drop table platform.rate_counters;
drop table platform.event_deliveries;
drop table platform.idempotency;
drop table platform.settings;
drop extension unaccent;
drop extension pg_trgm;
drop extension pgcrypto;
