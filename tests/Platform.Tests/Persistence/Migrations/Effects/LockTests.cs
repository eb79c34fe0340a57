using Modular.Platform.Persistence.Migrations.Effects;

namespace Platform.Tests.Persistence.Migrations.Effects;

/// <summary>What is told of a statement is what the server does with it.</summary>
public sealed class LockTests(LockLaboratory laboratory) : IClassFixture<LockLaboratory>
{
    [Theory]
    [InlineData("create index i on t (title)", "t: SHARE, scans")]
    [InlineData("create unique index if not exists i on public.t using btree (id, n) where n > 3", "t: SHARE, scans")]
    [InlineData("create table v (id bigint primary key, t_id bigint references t, note text)", "t: SHARE ROW EXCLUSIVE")]
    [InlineData("create table v (t_id bigint, constraint f foreign key (t_id) references t (id) on delete cascade)", "t: SHARE ROW EXCLUSIVE")]
    [InlineData("create table v (like t including defaults)", "t: ACCESS SHARE")]
    [InlineData("create table v () inherits (parent)", "parent: SHARE UPDATE EXCLUSIVE")]
    [InlineData("create table v as select t.id from t join u on u.t_id = t.id", "t: ACCESS SHARE | u: ACCESS SHARE")]
    [InlineData("create table v partition of whole for values from ('2026-02-01') to ('2026-03-01')", "whole: ACCESS EXCLUSIVE")]
    [InlineData("create view v as select id from t where exists (select from u where u.t_id = t.id)", "t: ACCESS SHARE | u: ACCESS SHARE")]
    [InlineData("create trigger x after update on t for each row execute function ring()", "t: SHARE ROW EXCLUSIVE")]
    [InlineData("create policy p on t for select using (n > 1)", "t: ACCESS EXCLUSIVE")]
    [InlineData("create rule r as on delete to t do instead nothing", "t: ACCESS EXCLUSIVE")]
    [InlineData("create statistics x on n, title from t", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("create function f() returns int language sql as 'select 1'", "")]
    [InlineData("create schema another", "")]
    [InlineData("drop table u", "u: ACCESS EXCLUSIVE")]
    [InlineData("drop table if exists public.u, free cascade", "free: ACCESS EXCLUSIVE | u: ACCESS EXCLUSIVE")]
    [InlineData("drop view seen", "seen: ACCESS EXCLUSIVE")]
    [InlineData("drop materialized view kept", "kept: ACCESS EXCLUSIVE")]
    [InlineData("drop sequence counter", "counter: ACCESS EXCLUSIVE")]
    [InlineData("drop trigger rings on t", "t: ACCESS EXCLUSIVE")]
    [InlineData("drop policy mine on t", "t: ACCESS EXCLUSIVE")]
    [InlineData("drop rule silent on u", "u: ACCESS EXCLUSIVE")]
    [InlineData("alter policy mine on t using (n > 0)", "t: ACCESS EXCLUSIVE")]
    [InlineData("alter trigger rings on t rename to sings", "t: ACCESS EXCLUSIVE")]
    [InlineData("alter sequence counter restart with 5", "counter: SHARE ROW EXCLUSIVE")]
    [InlineData("truncate t, u cascade", "t: ACCESS EXCLUSIVE | u: ACCESS EXCLUSIVE", "linked")]
    [InlineData("lock table u", "u: ACCESS EXCLUSIVE")]
    [InlineData("lock u in row exclusive mode nowait", "u: ROW EXCLUSIVE")]
    [InlineData("lock table only u, free in share row exclusive mode", "free: SHARE ROW EXCLUSIVE | u: SHARE ROW EXCLUSIVE")]
    [InlineData("analyze t", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("comment on table t is 'x'", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("comment on column public.t.n is 'x'", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("refresh materialized view kept", "kept: ACCESS EXCLUSIVE, rewrites", "t")]
    [InlineData("refresh materialized view concurrently kept", "kept: EXCLUSIVE, scans", "t")]
    [InlineData("reindex table u", "u: SHARE, scans")]
    [InlineData("cluster t using t_by_n", "t: ACCESS EXCLUSIVE, rewrites")]
    [InlineData("grant select on t to public", "")]
    [InlineData("set local work_mem = '8MB'", "")]
    public Task Statements_take_the_locks_that_are_told_of_them(string sql, string expected, string beside = "") => CompareAsync(sql, expected, beside);

    [Theory]
    [InlineData("add a text", "t: ACCESS EXCLUSIVE")]
    [InlineData("add column if not exists a int not null default 7", "t: ACCESS EXCLUSIVE")]
    [InlineData("add a timestamptz not null default now(), add b text default lower('X')", "t: ACCESS EXCLUSIVE")]
    [InlineData("add a uuid default gen_random_uuid()", "t: ACCESS EXCLUSIVE, rewrites")]
    [InlineData("add a timestamptz default clock_timestamp()", "t: ACCESS EXCLUSIVE, rewrites")]
    [InlineData("add a double precision default random() * 3", "t: ACCESS EXCLUSIVE, rewrites")]
    [InlineData("add a int generated always as (n + 1) stored", "t: ACCESS EXCLUSIVE, rewrites")]
    [InlineData("add a bigint generated always as identity", "t: ACCESS EXCLUSIVE, rewrites")]
    [InlineData("add a bigserial", "t: ACCESS EXCLUSIVE, rewrites")]
    [InlineData("add a int check (a > 0)", "t: ACCESS EXCLUSIVE, scans")]
    [InlineData("add a int unique", "t: ACCESS EXCLUSIVE, scans")]
    [InlineData("add a bigint references u (id)", "t: ACCESS EXCLUSIVE | u: SHARE ROW EXCLUSIVE")]
    [InlineData("drop column n cascade", "t: ACCESS EXCLUSIVE", "kept seen")]
    [InlineData("drop if exists title", "t: ACCESS EXCLUSIVE")]
    [InlineData("alter title type bytea using title::bytea", "t: ACCESS EXCLUSIVE, rewrites")]
    [InlineData("alter column born set data type timestamp using born at time zone 'UTC'", "t: ACCESS EXCLUSIVE, rewrites")]
    [InlineData("alter column n set not null", "t: ACCESS EXCLUSIVE, scans")]
    [InlineData("alter n set default 3, alter born drop default", "t: ACCESS EXCLUSIVE")]
    [InlineData("alter twice drop expression", "t: ACCESS EXCLUSIVE")]
    [InlineData("alter n set statistics 50", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("alter n set (n_distinct = 5)", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("alter title set storage external", "t: ACCESS EXCLUSIVE")]
    [InlineData("alter id add generated always as identity", "t: ACCESS EXCLUSIVE")]
    [InlineData("add constraint c check (n < 1000)", "t: ACCESS EXCLUSIVE, scans")]
    [InlineData("add check (n < 1000) not valid", "t: ACCESS EXCLUSIVE")]
    [InlineData("validate constraint t_title", "t: SHARE UPDATE EXCLUSIVE, scans")]
    [InlineData("add constraint f foreign key (id) references u (id) not valid", "t: SHARE ROW EXCLUSIVE | u: SHARE ROW EXCLUSIVE")]
    [InlineData("add constraint q unique (n)", "t: ACCESS EXCLUSIVE, scans")]
    [InlineData("add constraint q unique using index t_unique", "t: ACCESS EXCLUSIVE")]
    [InlineData("add constraint x exclude using btree (n with =)", "t: ACCESS EXCLUSIVE, scans")]
    [InlineData("drop constraint t_n", "t: ACCESS EXCLUSIVE")]
    [InlineData("rename constraint t_n to t_m", "t: ACCESS EXCLUSIVE")]
    [InlineData("rename n to m", "t: ACCESS EXCLUSIVE")]
    [InlineData("rename column n to m", "t: ACCESS EXCLUSIVE")]
    [InlineData("rename to t2", "t: ACCESS EXCLUSIVE")]
    [InlineData("set schema other", "t: ACCESS EXCLUSIVE", "counter")]
    [InlineData("owner to current_user", "t: ACCESS EXCLUSIVE")]
    [InlineData("enable row level security", "t: ACCESS EXCLUSIVE")]
    [InlineData("replica identity full", "t: ACCESS EXCLUSIVE")]
    [InlineData("disable trigger rings", "t: SHARE ROW EXCLUSIVE")]
    [InlineData("enable always trigger rings", "t: SHARE ROW EXCLUSIVE")]
    [InlineData("cluster on t_by_n", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("set without cluster", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("set (fillfactor = 80, autovacuum_enabled = false)", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("reset (fillfactor)", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("alter n set default 1, validate constraint t_title", "t: ACCESS EXCLUSIVE, scans")]
    public Task Actions_of_alter_table_take_the_locks_that_are_told_of_them(string action, string expected, string beside = "") =>
        CompareAsync($"alter table t {action}", expected, beside);

    [Theory]
    [InlineData("alter table whole attach partition free for values from ('2026-03-01') to ('2026-04-01')", "free: ACCESS EXCLUSIVE, scans | whole: SHARE UPDATE EXCLUSIVE")]
    [InlineData("alter table whole detach partition part", "part: ACCESS EXCLUSIVE | whole: ACCESS EXCLUSIVE")]
    [InlineData("alter table child no inherit parent", "child: ACCESS EXCLUSIVE | parent: ACCESS SHARE")]
    [InlineData("alter table linked validate constraint linked_t", "linked: SHARE UPDATE EXCLUSIVE, scans", "t")]
    [InlineData("alter table linked add foreign key (t_id) references t", "linked: SHARE ROW EXCLUSIVE, scans | t: SHARE ROW EXCLUSIVE, scans")]
    [InlineData("alter table u set unlogged", "u: ACCESS EXCLUSIVE, rewrites")]
    [InlineData("alter table only free add primary key using index free_id", "free: ACCESS EXCLUSIVE")]
    [InlineData("alter table linked alter t_id drop not null", "linked: ACCESS EXCLUSIVE")]
    public Task Other_tables_take_part(string sql, string expected, string beside = "") => CompareAsync(sql, expected, beside);

    [Theory]
    [InlineData("select n from t where id in (select t_id from u)", "t: ACCESS SHARE | u: ACCESS SHARE")]
    [InlineData("select extract(epoch from born), substring(title from 2) from t, lateral (select v from u where u.t_id = t.id) x", "t: ACCESS SHARE | u: ACCESS SHARE")]
    [InlineData("select 1 from t where n is distinct from 3 for update", "t: ROW SHARE")]
    [InlineData("with u as (select id from t) select * from u, generate_series(1, 3) g", "t: ACCESS SHARE")]
    [InlineData("insert into free (id, day) select id, now() from t on conflict do nothing", "free: ROW EXCLUSIVE | t: ACCESS SHARE")]
    [InlineData("insert into u (id) values (1) on conflict (id) do update set v = 'x', t_id = 2", "u: ROW EXCLUSIVE")]
    [InlineData("update free f set id = t.id from t where t.id = f.id", "free: ROW EXCLUSIVE | t: ACCESS SHARE")]
    [InlineData("update u set v = 'x' where id = 3 returning v", "u: ROW EXCLUSIVE")]
    [InlineData("delete from u using t where u.t_id = t.id and t.n = 3", "t: ACCESS SHARE | u: ROW EXCLUSIVE")]
    [InlineData("with gone as (delete from u where id < 5 returning id) insert into free select id + 500, now() from gone", "free: ROW EXCLUSIVE | u: ROW EXCLUSIVE")]
    [InlineData("merge into free f using t on t.id = f.id when matched then update set day = now() when not matched then insert values (t.id + 500, now())", "free: ROW EXCLUSIVE | t: ACCESS SHARE")]
    [InlineData("table u", "u: ACCESS SHARE")]
    public async Task Reads_and_writes_are_found_at_any_depth(string sql, string expected)
    {
        Assert.Equal(expected, await laboratory.SeeAsync(sql));
        Assert.Equal(expected, LockLaboratory.Read(sql, withWork: false));
    }

    [Theory]
    [InlineData("create index concurrently if not exists i on t (title)", "t", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("reindex table concurrently t", "t", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("vacuum t", "t", "t: SHARE UPDATE EXCLUSIVE")]
    [InlineData("vacuum full t", "t", "t: ACCESS EXCLUSIVE")]
    [InlineData("vacuum (full, analyze) t", "t", "t: ACCESS EXCLUSIVE")]
    [InlineData("alter table whole detach partition part concurrently", "whole", "whole: SHARE UPDATE EXCLUSIVE")]
    public async Task What_no_transaction_may_hold_asks_for_the_lock_that_is_told(string sql, string table, string expected)
    {
        Assert.Equal(expected, await laboratory.SeeWaitingAsync(sql, table));
        Assert.StartsWith(expected, string.Join(" | ", LockLaboratory.Read(sql, withWork: false).Split(" | ").Where(l => l.StartsWith(table + ":", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drop index t_by_n", "t: ACCESS EXCLUSIVE", "ACCESS EXCLUSIVE")]
    [InlineData("drop index concurrently t_by_n", "t: SHARE UPDATE EXCLUSIVE", "SHARE UPDATE EXCLUSIVE")]
    public async Task An_index_is_dropped_under_a_lock_on_its_table(string sql, string onServer, string told)
    {
        Assert.Equal(onServer, await laboratory.SeeWaitingAsync(sql, "t"));
        var only = Assert.Single(StatementEffect.ReadAll(sql)[0].Locks());
        Assert.Equal((told, true), (LockNames.Of(only.Level), only.IsOfIndex));
    }

    // Tables that take part without being named in the statement: the server's word alone tells of them.
    private async Task CompareAsync(string sql, string expected, string beside)
    {
        var unnamed = beside.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var seen = await laboratory.SeeAsync(sql);
        Assert.Equal(expected, string.Join(" | ", seen.Split(" | ").Where(line => !unnamed.Contains(line.Split(':')[0], StringComparer.Ordinal))));
        Assert.Equal(expected, LockLaboratory.Read(sql));
    }
}
