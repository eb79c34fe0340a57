using Modular.Platform;

namespace Platform.Tests;

public sealed class SnakeCaseTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Id", "id")]
    [InlineData("TopicId", "topic_id")]
    [InlineData("LastActivityAt", "last_activity_at")]
    [InlineData("ETag", "e_tag")]
    [InlineData("HTMLText", "html_text")]
    [InlineData("UserID", "user_id")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("Sha256Hash", "sha256_hash")]
    public void Names_are_spelled_as_the_database_spells_them(string name, string expected) => Assert.Equal(expected, SnakeCase.Of(name));
}
