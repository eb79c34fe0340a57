using Modular.Forums.Application;

namespace Forums.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("hello wor", "('hello') & ('wor':*)")] // the last word is also a beginning
    [InlineData("  hello   w ", "('hello') & ('w')")] // one letter is not
    [InlineData("\"an exact phrase\"", "('an exact phrase')")]
    [InlineData("\"unclosed phrase", "('unclosed phrase')")]
    [InlineData("cats -dogs", "('cats') & !('dogs')")]
    [InlineData("cats OR dogs", "('cats') | ('dogs':*)")]
    [InlineData("or or cats or", "('cats')")]
    [InlineData("it's a\\b", "('it''s') & ('a\\\\b')")]
    [InlineData("東京塔", "(('東京' <-> '京塔'))")]
    [InlineData("lost 鍵", "('lost') & ('鍵':*)")]
    [InlineData("東京tower", "(('東京') & 'tower':*)")]
    [InlineData("- or & | !", "")]
    [InlineData("😀😀", "")]
    public void A_query_is_written_as_the_database_reads_it(string text, string query) => Assert.Equal(query, SearchText.Parse(text).Value.Query);

    [Theory]
    [InlineData("antern", "%antern%", true)]
    [InlineData("50%_\\", "%50\\%\\_\\\\%", false)]
    [InlineData("ab", "", false)]
    [InlineData("東京", "%東京%", false)]
    [InlineData("😀😀", "%😀😀%", false)]
    [InlineData("cats -dogs", "", true)]
    [InlineData("\"a phrase\"", "", true)]
    [InlineData("-- -", "", false)]
    public void Text_without_operators_is_also_looked_for_as_a_part(string text, string part, bool indexed)
    {
        var read = SearchText.Parse(text).Value;

        Assert.Equal((part, indexed), (read.Part, read.IsIndexed));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(200, true)]
    [InlineData(1, false)]
    [InlineData(201, false)]
    public void Two_to_two_hundred_characters_can_be_looked_for(int length, bool fine)
    {
        Assert.Equal(fine, SearchText.Parse(new string('a', length)).IsSuccess);
        Assert.Equal(fine, SearchText.Parse(string.Concat(Enumerable.Repeat("😀", length))).IsSuccess);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_cannot(string? text) => Assert.Equal("forums.search.length", Assert.Single(SearchText.Parse(text).Errors).Code);
}
