using Modular.Forums.Domain;

namespace Forums.Tests.Domain;

public sealed class CategoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 20, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("a")]
    [InlineData("general")]
    [InlineData("c-sharp-14")]
    [InlineData("2026-plans")]
    public void A_slug_is_lower_case_with_hyphens(string text) => Assert.Equal(text, Slug.Parse(text).Value.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("General")]
    [InlineData("a b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("a/b")]
    [InlineData("größe")]
    [InlineData("a\n")]
    public void Nothing_else_is_one(string? text) => Assert.Equal("forums.category.slug_malformed", Assert.Single(Slug.Parse(text).Errors).Code);

    [Theory]
    [InlineData("7")]
    [InlineData("2026-11")]
    public void A_slug_without_a_letter_could_be_taken_for_an_id(string text) => Assert.True(Slug.Parse(text).IsFailed);

    [Fact]
    public void A_slug_has_sixty_characters_at_most()
    {
        Assert.True(Slug.Parse(new string('a', 60)).IsSuccess);
        Assert.True(Slug.Parse(new string('a', 61)).IsFailed);
    }

    [Fact]
    public void What_is_not_given_gets_a_default()
    {
        var category = Category.Found(null, " General ", "general", null, null, null, 3, Now).Value;

        Assert.Equal(("Miscellaneous", "General", "", "#6b7280", 3, 1L), (category.Section, category.Name, category.Description, category.Color, category.SortOrder, category.Version));
        Assert.True(category is { IsActive: true, IsPublic: true, Icon: null });
    }

    [Fact]
    public void Texts_may_be_as_long_as_their_limits_and_no_longer()
    {
        Assert.True(Category.Found(Text(100), Text(100), "a", Text(500), null, Text(100), 0, Now).IsSuccess);
        Assert.Equal(
            ["/name", "/section", "/icon", "/description"],
            Category.Found(Text(101), Text(101), "a", Text(501), null, Text(101), 0, Now).Errors.Select(e => e.Pointer));
    }

    [Theory]
    [InlineData("#a1B2c3", true)]
    [InlineData("a1b2c3", false)]
    [InlineData("#abc", false)]
    [InlineData("#a1b2c3d4", false)]
    [InlineData("#a1b2cg", false)]
    [InlineData("#a1b2c3\n", false)]
    [InlineData("", false)]
    public void A_colour_is_six_hex_digits(string color, bool fine) => Assert.Equal(fine, Category.Found(null, "General", "general", null, color, null, 0, Now).IsSuccess);

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(
            ["forums.category.slug_malformed", "forums.category.name_missing", "forums.category.color_malformed"],
            Category.Found(null, " ", "?", null, "red", null, 0, Now).Errors.Select(e => e.Code));

    private static string Text(int length) => string.Concat(Enumerable.Repeat("😀", length));
}
