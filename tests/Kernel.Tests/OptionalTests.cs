using Modular.Kernel;

namespace Kernel.Tests;

public sealed class OptionalTests
{
    [Fact]
    public void An_absent_field_keeps_what_is_there()
    {
        Optional<string> absent = default;

        Assert.False(absent.IsGiven);
        Assert.Equal("old", absent.Or("old"));
    }

    [Fact]
    public void A_given_field_replaces_it_even_with_null()
    {
        Assert.Equal("new", new Optional<string>("new").Or("old"));
        Assert.True(new Optional<string>(null).IsGiven);
        Assert.Null(new Optional<string>(null).Or("old"));
    }
}
