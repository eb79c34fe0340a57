using Modular.Forums.Domain;

namespace Forums.Tests.Domain;

public sealed class EmojiTests
{
    [Theory]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    [InlineData("🇫🇷")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("👩🏾‍🚀")]
    [InlineData("❤️‍🔥")]
    [InlineData("1️⃣")]
    [InlineData("🏳️‍🌈")]
    [InlineData("👨🏻‍❤️‍💋‍👨🏿")]
    public void One_emoji_is_taken_as_it_is(string text) => Assert.Equal(text, Emoji.Parse(text).Value.Text);

    [Theory]
    [InlineData("❤", "❤️")]
    [InlineData("👍️", "👍")]
    [InlineData("☝️🏽", "☝🏽")]
    [InlineData("1⃣", "1️⃣")]
    [InlineData("🏳‍🌈", "🏳️‍🌈")]
    public void Spellings_of_one_picture_count_as_the_same(string written, string kept) => Assert.Equal(kept, Emoji.Parse(written).Value.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("#")]
    [InlineData("👍👍")]
    [InlineData("👍a")]
    [InlineData("a👍")]
    [InlineData(":+1:")]
    [InlineData("👍‍")]
    [InlineData("‍👍")]
    [InlineData("🇫")]
    [InlineData("🇫🇷🇫")]
    [InlineData("🏽")]
    [InlineData("🚗🏽")]
    [InlineData("️")]
    [InlineData("中")]
    [InlineData("\ud83d")]
    [InlineData("🏴󠁧󠁢")]
    [InlineData("👍 ")]
    public void Anything_else_is_none(string? text) => Assert.Equal("forums.reaction.no_emoji", Emoji.Parse(text).Errors.Single().Code);

    [Fact]
    public void However_long_it_is_made_it_ends()
    {
        var longest = string.Join('\u200d', Enumerable.Repeat("👍", 13)); // 38 of 40
        Assert.True(Emoji.Parse(longest).IsSuccess);
        Assert.True(Emoji.Parse(longest + "\u200d👍").IsFailed);
    }
}
