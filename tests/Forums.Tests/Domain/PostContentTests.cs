using Modular.Forums.Domain;

namespace Forums.Tests.Domain;

public sealed class PostContentTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(50_000)]
    public void A_topic_says_ten_to_fifty_thousand_characters(int length)
    {
        Assert.True(PostContent.ParseTopic(new string('a', length)).IsSuccess);
        Assert.True(PostContent.ParseTopic(Emoji(length)).IsSuccess);
    }

    [Theory]
    [InlineData(9, "forums.post.content_too_short")]
    [InlineData(50_001, "forums.post.content_too_long")]
    public void One_less_or_more_is_refused(int length, string code)
    {
        Assert.Equal(code, Assert.Single(PostContent.ParseTopic(new string('a', length)).Errors).Code);
        Assert.Equal(code, Assert.Single(PostContent.ParseTopic(Emoji(length)).Errors).Code);
    }

    [Fact]
    public void A_reply_may_be_a_single_character()
    {
        Assert.True(PostContent.ParseReply("+").IsSuccess);
        Assert.True(PostContent.ParseReply("😀").IsSuccess);
        Assert.True(PostContent.ParseReply(new string('a', 50_000)).IsSuccess);
        Assert.Equal("forums.post.content_too_long", Assert.Single(PostContent.ParseReply(new string('a', 50_001)).Errors).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Blank_is_missing(string? text)
    {
        Assert.Equal("forums.post.content_missing", Assert.Single(PostContent.ParseTopic(text).Errors).Code);
        Assert.Equal("forums.post.content_missing", Assert.Single(PostContent.ParseReply(text).Errors).Code);
    }

    [Fact]
    public void Lines_and_tabs_are_welcome_and_other_controls_are_not()
    {
        Assert.Equal("# Title\r\n\n\tcode block", PostContent.ParseTopic("# Title\r\n\n\tcode block\n").Value.Text);
        Assert.Equal("forums.post.content_unreadable", Assert.Single(PostContent.ParseTopic("something \u0008 odd").Errors).Code);
    }

    private static string Emoji(int times) => string.Concat(Enumerable.Repeat("😀", times));
}
