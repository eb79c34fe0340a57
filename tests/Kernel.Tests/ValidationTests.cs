using Modular.Kernel;

namespace Kernel.Tests;

public sealed class ValidationTests
{
    private static readonly Error TooLong = new(ErrorKind.Invalid, "text.too_long", "Keep it short.");
    private static readonly Error Unknown = new(ErrorKind.Invalid, "text.unknown", "There is no such thing.");

    private readonly Validation _check = new();

    [Fact]
    public void Good_fields_pass_with_their_values()
    {
        Assert.Equal("fine", _check.Field("/title", Result<string>.Ok("fine")));
        _check.Require(true, "/content", TooLong);

        Assert.False(_check.Failed);
        Assert.Empty(_check.Errors);
    }

    [Fact]
    public void Every_refusal_is_kept_with_its_place()
    {
        _check.Field<string>("/title", TooLong);
        _check.Require(false, "/color", Unknown);
        _check.Field<string>("/content", TooLong);

        Assert.True(_check.Failed);
        Assert.Equal([TooLong.At("/title"), Unknown.At("/color"), TooLong.At("/content")], _check.Errors);
    }

    [Fact]
    public void A_place_within_a_field_is_appended_to_the_field()
    {
        _check.Field<string>("/tags", new[] { TooLong.At("/0"), Unknown.At("/3") });

        Assert.Equal(["/tags/0", "/tags/3"], _check.Errors.Select(e => e.Pointer));
    }

    [Fact]
    public void A_query_value_keeps_its_own_name()
    {
        _check.Field<string>("/page", TooLong.At("?limit"));

        Assert.Equal("?limit", Assert.Single(_check.Errors).Pointer);
    }

    [Fact]
    public void The_errors_of_a_moment_do_not_grow_later()
    {
        _check.Require(false, "/a", TooLong);
        var before = _check.Errors;
        _check.Require(false, "/b", TooLong);

        Assert.Single(before);
        Assert.Equal(2, _check.Errors.Length);
    }
}
