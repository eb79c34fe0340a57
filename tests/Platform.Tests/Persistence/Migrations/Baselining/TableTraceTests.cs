using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Baselining;

namespace Platform.Tests.Persistence.Migrations.Baselining;

public sealed class TableTraceTests
{
    [Theory]
    [InlineData("create table a.b (c int); create unlogged table if not exists A.\"Big\" (c int); create temp table t (c int)", "a.\"Big\" a.b")]
    [InlineData("create table a.b (c int); create table a.c (c int); create table a.d (c int); create table a.\"D\" (c int); drop table if exists a.c , a.\"d\", A.B cascade", "a.\"D\"")]
    [InlineData("create table a.b (c int);\n-- why\nalter table a.b\n rename to c; create table d (x int); alter table if exists d rename to e", "a.c e")]
    [InlineData("create table a.b (c int); create table ab.c (c int); drop schema a cascade", "ab.c")]
    [InlineData("create table a.b (c int); create table a.c (c int); alter table a.b set schema d; alter table a.c rename column c to x", "a.c d.b")]
    [InlineData("create table a.b partition of a.c for values from (1) to (2); alter table a.b rename column c to d; select 'create table x.y (z int)'", "a.b")]
    public void The_tables_that_remain_are_known(string sql, string tables)
    {
        var trace = new TableTrace();

        trace.Follow(Migration.Read("m", "20260101000000_x", sql, null));

        Assert.Equal(tables, string.Join(' ', trace.Tables.Order(StringComparer.Ordinal)));
    }
}
