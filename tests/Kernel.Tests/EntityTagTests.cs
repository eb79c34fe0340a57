using System.Text.Json;
using Modular.Kernel;

namespace Kernel.Tests;

public sealed class EntityTagTests
{
    [Theory]
    [InlineData(1, 0, "\"1.0\"")]
    [InlineData(0, 0, "\"0.0\"")]
    [InlineData(long.MaxValue, long.MaxValue, "\"9223372036854775807.9223372036854775807\"")]
    public void A_tag_is_written_and_read_in_one_form(long version, long activity, string text)
    {
        Assert.Equal(text, new EntityTag(version, activity).ToString());
        Assert.True(EntityTag.TryParse(text, out var tag));
        Assert.Equal(new EntityTag(version, activity), tag);
    }

    [Fact]
    public void Spaces_around_a_tag_do_not_matter() => Assert.True(EntityTag.TryParse("  \"3.4\" ", out _));

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("1.0")]
    [InlineData("W/\"1.0\"")]
    [InlineData("\"1\"")]
    [InlineData("\"1.\"")]
    [InlineData("\".1\"")]
    [InlineData("\"-1.0\"")]
    [InlineData("\"+1.0\"")]
    [InlineData("\"1.0.0\"")]
    [InlineData("\" 1.0\"")]
    [InlineData("\"1,0\"")]
    [InlineData("\"9223372036854775808.0\"")]
    [InlineData("\"1.0\" \"2.0\"")]
    [InlineData("*")]
    public void Anything_else_is_no_tag_of_ours(string text) => Assert.False(EntityTag.TryParse(text, out _));

    [Fact]
    public void In_a_body_it_reads_as_in_its_header()
    {
        var json = JsonSerializer.Serialize(new EntityTag(3, 14));

        Assert.Equal("\"3.14\"", JsonSerializer.Deserialize<string>(json));
        Assert.Equal(new EntityTag(3, 14), JsonSerializer.Deserialize<EntityTag>(json));
    }

    [Theory]
    [InlineData("\"3.14\"")]
    [InlineData("null")]
    public void A_body_with_another_text_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EntityTag>(json));

    [Fact]
    public void An_edit_names_versions_and_a_star_names_all()
    {
        Assert.True(IfMatch.Of(3, 5).Accepts(5));
        Assert.False(IfMatch.Of(3, 5).Accepts(4));
        Assert.False(IfMatch.Of().Accepts(1));
        Assert.True(IfMatch.Any.Accepts(1));
    }
}
