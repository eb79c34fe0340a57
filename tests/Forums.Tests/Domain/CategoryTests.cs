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
        var category = Category.Found(CategoryTraits.Parse(new() { Name = new(" General "), Slug = new("general"), SortOrder = new(3) }).Value, Now);

        Assert.Equal(("General", "", "#6b7280", 3, 1L), (category.Name, category.Description, category.Color, category.SortOrder, category.Version));
        Assert.True(category is { IsActive: true, IsPublic: true, Icon: null });
        Assert.Equal(CategoryAccess.Open, category.Access);
    }

    [Fact]
    public void Texts_may_be_as_long_as_their_limits_and_no_longer()
    {
        Assert.True(Parse(Text(100), Text(500), Text(100)).IsSuccess);
        Assert.Equal(["/name", "/icon", "/description"], Parse(Text(101), Text(501), Text(101)).Errors.Select(e => e.Pointer));
        Assert.True(Section.ParseName(Text(100)).IsSuccess);
        Assert.Equal("forums.section.name_too_long", Assert.Single(Section.ParseName(Text(101)).Errors).Code);

        static Result<CategoryTraits> Parse(string name, string description, string icon) =>
            CategoryTraits.Parse(new() { Name = new(name), Slug = new("a"), Description = new(description), Icon = new(icon) });
    }

    [Theory]
    [InlineData("#a1B2c3", true)]
    [InlineData("a1b2c3", false)]
    [InlineData("#abc", false)]
    [InlineData("#a1b2c3d4", false)]
    [InlineData("#a1b2cg", false)]
    [InlineData("#a1b2c3\n", false)]
    [InlineData("", false)]
    public void A_colour_is_six_hex_digits(string color, bool fine) =>
        Assert.Equal(fine, CategoryTraits.Parse(new() { Name = new("General"), Slug = new("general"), Color = new(color) }).IsSuccess);

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(
            ["/slug forums.category.slug_malformed", "/name forums.category.name_missing", "/color forums.category.color_malformed", "/access/post forums.category.guests_only_see"],
            CategoryTraits.Parse(new() { Name = new(" "), Slug = new("?"), Color = new("red"), Post = ["guest"] }).Errors.Select(e => $"{e.Pointer} {e.Code}"));

    [Fact]
    public void An_edit_changes_what_it_names_and_nothing_else()
    {
        var category = Category.Found(CategoryTraits.Parse(new() { Name = new("General"), Slug = new("general"), Icon = new("x"), View = ["moderator"], Post = [], Moderate = [] }).Value, Now);

        Assert.True(category.Edit(IfMatch.Of(1), category.Traits().With(new() { Description = new("What else?"), Icon = new(null) }).Value).IsSuccess);

        Assert.Equal(("General", "general", "What else?", null, 2L), (category.Name, category.Slug.Text, category.Description, category.Icon, category.Version));
        Assert.Equal((Audience.Moderators | Audience.Admins, Audience.Admins, Audience.Admins), (category.ViewRoles, category.PostRoles, category.ModerateRoles));
        Assert.Equal(IfMatch.Stale, Assert.Single(category.Edit(IfMatch.Of(1), category.Traits()).Errors));
    }

    private static string Text(int length) => string.Concat(Enumerable.Repeat("😀", length));
}
