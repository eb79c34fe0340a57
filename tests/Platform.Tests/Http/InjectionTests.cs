namespace Platform.Tests.Http;

public sealed class InjectionTests(TestHost host)
{
    [Theory]
    [InlineData("Robert'); drop table forums.topics; --")]
    [InlineData("<script>alert(document.cookie)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{{7*7}} ${7*7} %s %n {0}")]
    [InlineData("../../../etc/passwd")]
    [InlineData("\\u0000 \\x00 \\")]
    [InlineData("$1 $2 :name @p0 ?")]
    [InlineData("\u202eright to left\u202c \u200b zero width")]
    [InlineData("👩‍👩‍👧 𝕳𝖊𝖑𝖑𝖔 \ue000\ue001")]
    [InlineData("line one\r\nX-Injected: yes")]
    public async Task What_people_write_is_stored_and_given_back_to_the_letter(string text)
    {
        var category = await host.Node.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var title = text.ReplaceLineEndings(" ");

        var made = (await ann.PostAsync(Address.Topics, new { category, title, content = $"As written: {text}" })).Expect(201);
        var read = await ann.GetAsync($"{Address.Topics}/{made.Id}");

        Assert.Equal((title, $"As written: {text}"), (read["title"], read["content"]));
        Assert.Equal("application/json", read.MediaType);
        Assert.Null(read.Header("X-Injected"));
        Assert.Single((await ann.GetAsync($"{Address.Topics}?category={category}")).Items);
    }

    [Theory]
    [InlineData("' or '1'='1")]
    [InlineData("1; select pg_sleep(10)")]
    [InlineData("general' union select 1--")]
    public async Task No_query_value_reaches_the_database_as_sql(string value)
    {
        using var client = host.Client();
        var text = Uri.EscapeDataString(value);

        (await client.GetAsync($"{Address.Topics}?category={text}")).Expect(422);
        (await client.GetAsync($"{Address.Topics}?tag={text}")).Expect(422);
        (await client.GetAsync($"{Address.Topics}?sort={text}")).Expect(422);
        (await client.GetAsync($"{Address.Categories}/{text}")).Expect(404);
        (await client.GetAsync($"{Address.Search}?q={text}")).Expect(200);
    }
}
