using Modular.Platform.Persistence.Migrations;

namespace Platform.Tests.Persistence.Migrations;

public sealed class SqlStatementTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" ; -- only ; comments\n /* a ; /* nested ; */ ; */ ;", 0)]
    [InlineData("select 1; select 2", 2)]
    [InlineData("select ';' || 'it''s;'; select 2;", 2)]
    [InlineData(@"select E'\';'; select 2;", 2)]
    [InlineData(@"select '\'; select 2;", 2)]
    [InlineData("select \"a;b\"\"c;\" from t; select 2;", 2)]
    [InlineData("select $$a;b$$; select $tag$ $$;$$ ; $tag$; select 3", 3)]
    [InlineData("select a$b from t; select $1; select 3", 3)]
    [InlineData("create function f() returns int begin atomic select case when true then 1 end; select 2; end; select 3", 2)]
    public void A_semicolon_ends_a_statement_only_where_postgresql_thinks_so(string sql, int count) => Assert.Equal(count, SqlStatement.Split(sql).Count);

    [Fact]
    public void A_statement_knows_its_line_and_is_free_of_what_surrounds_it()
    {
        var statements = SqlStatement.Split("-- first\n\nselect 1\n  -- inside\n  ;\n\n/* second\n */ select 2 ;\n");

        Assert.Equal([3, 8], statements.Select(s => s.Line));
        Assert.Equal("select 2", statements[1].Text);
    }
}
