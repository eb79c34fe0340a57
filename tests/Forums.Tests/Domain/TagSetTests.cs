using Modular.Forums.Domain;

namespace Forums.Tests.Domain;

public sealed class TagSetTests
{
    [Fact]
    public void Ten_tags_of_fifty_characters_fit_in_their_order()
    {
        var tags = Enumerable.Range(0, 10).Reverse().Select(n => new string('a', 49) + n).ToArray();

        Assert.Equal(tags, TagSet.Parse(tags).Value.Tags);
    }

    [Fact]
    public void An_eleventh_does_not() =>
        Assert.Equal(" forums.topic.too_many_tags", Errors([.. Enumerable.Range(0, 11).Select(n => $"tag-{n}")]));

    [Fact]
    public void A_fifty_first_character_does_not() => Assert.Equal("/0 forums.topic.tag_malformed", Errors(new string('a', 51)));

    [Theory]
    [InlineData("a")]
    [InlineData("c-sharp")]
    [InlineData("net10")]
    [InlineData("2026")]
    [InlineData("größe")]
    [InlineData("日本語")]
    public void Letters_digits_and_single_hyphens_make_a_tag(string tag) => Assert.Equal([tag], TagSet.Parse([tag]).Value.Tags);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("A")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("c#")]
    [InlineData("a\n")]
    [InlineData("<b>")]
    [InlineData(null)]
    public void Anything_else_does_not(string? tag) => Assert.Equal("/0 forums.topic.tag_malformed", Errors(tag));

    [Fact]
    public void A_tag_given_twice_is_named_where_it_is_repeated() => Assert.Equal("/2 forums.topic.tag_repeated", Errors("a", "b", "a"));

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal("/1 forums.topic.tag_malformed, /3 forums.topic.tag_repeated", Errors("a", "B", "c", "a"));

    [Fact]
    public void No_tags_are_fine()
    {
        Assert.Empty(TagSet.Parse(null).Value.Tags);
        Assert.Empty(TagSet.Parse([]).Value.Tags);
    }

    [Fact]
    public void Two_sets_are_equal_when_their_tags_are_in_order()
    {
        Assert.Equal(TagSet.Stored(["a", "b"]), TagSet.Stored(["a", "b"]));
        Assert.Equal(TagSet.Stored(["a", "b"]).GetHashCode(), TagSet.Stored(["a", "b"]).GetHashCode());
        Assert.NotEqual(TagSet.Stored(["a", "b"]), TagSet.Stored(["b", "a"]));
    }

    private static string Errors(params string?[] tags) => string.Join(", ", TagSet.Parse(tags).Errors.Select(e => $"{e.Pointer} {e.Code}"));
}
