using Modular.Kernel;

namespace Kernel.Tests;

public sealed class ResultTests
{
    private static readonly Error Locked = new(ErrorKind.Conflict, "forums.topic.locked", "This topic is locked.");
    private static readonly Error Missing = new(ErrorKind.Invalid, "forums.topic.title_missing", "Give the topic a title.");

    [Fact]
    public void A_value_is_a_success()
    {
        Result<int> result = 7;

        Assert.True(result.IsSuccess);
        Assert.False(result.IsFailed);
        Assert.Empty(result.Errors);
        Assert.Equal(7, result.Value);
        Assert.Equal(7, result.BoxedValue);
    }

    [Fact]
    public void The_default_value_of_a_type_is_a_success_too() => Assert.True(Result<int>.Ok(0).IsSuccess);

    [Fact]
    public void An_error_is_a_refusal()
    {
        Result<int> result = Locked;

        Assert.True(result.IsFailed);
        Assert.False(result.IsSuccess);
        Assert.Equal([Locked], result.Errors);
    }

    [Fact]
    public void Reading_the_value_of_a_refusal_is_a_bug_that_names_the_refusal()
    {
        Result<int> result = Locked;

        var bug = Assert.Throws<InvalidOperationException>(() => result.Value);
        Assert.Contains(Locked.Code, bug.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => result.BoxedValue);
    }

    [Fact]
    public void A_refusal_keeps_its_reasons_in_their_order()
    {
        Result<int> result = new[] { Missing, Locked };

        Assert.Equal([Missing, Locked], result.Errors);
    }

    [Fact]
    public void A_refusal_without_a_reason_cannot_be_made() => Assert.Throws<ArgumentException>(() => Result<int>.Fail([]));

    [Fact]
    public void Mapping_changes_a_value_and_leaves_a_refusal_alone()
    {
        Assert.Equal("7", Result<int>.Ok(7).Map(n => $"{n}").Value);

        var refused = Result<int>.Fail([Missing, Locked]).Map<string>(_ => throw new InvalidOperationException("A refusal has no value to map."));
        Assert.Equal([Missing, Locked], refused.Errors);
    }

    [Fact]
    public void A_stored_value_becomes_a_success_again()
    {
        var value = Result<string>.Ok("kept").BoxedValue;

        Assert.Equal(typeof(string), Result<string>.ValueType);
        Assert.Equal("kept", Result<string>.Restore(value).Value);
    }

    [Fact]
    public void An_error_can_be_placed_without_changing_the_original()
    {
        var placed = Missing.At("/title");

        Assert.Equal("/title", placed.Pointer);
        Assert.Null(Missing.Pointer);
        Assert.Equal(Missing, placed with { Pointer = null });
    }
}
