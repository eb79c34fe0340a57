using Modular.Forums.Application;

namespace Forums.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("hello wor", "hello", "wor")]
    [InlineData("wor", "", "wor")]
    [InlineData("  hello   wor ", "hello", "wor")]
    [InlineData("日本", "", "日本")]
    public void The_last_word_is_also_a_beginning(string text, string head, string prefix)
    {
        var read = SearchText.Parse(text).Value;

        Assert.Equal((head, prefix), (read.Head, read.Prefix));
    }

    [Theory]
    [InlineData("\"an exact phrase\"")]
    [InlineData("cats -dogs")]
    [InlineData("c# c++")]
    [InlineData("hello w")]
    [InlineData("cats or dogs")]
    [InlineData("cats OR dogs today")]
    [InlineData("cats or")]
    [InlineData("tags: a:*")]
    [InlineData("x & y |")]
    [InlineData("it's o'clock'")]
    public void What_ends_in_an_operator_a_quote_or_one_letter_is_taken_whole(string text)
    {
        var read = SearchText.Parse(text).Value;

        Assert.Null(read.Prefix);
        Assert.Equal(text, read.Head);
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
