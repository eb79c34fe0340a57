namespace Modular.Forums.Domain;

/// <summary>Votes by name: <c>up</c>, <c>down</c>, <c>none</c>.</summary>
internal static class VoteValue
{
    public static Result<short> Parse(string? text) => text switch
    {
        "up" => (short)1,
        "down" => (short)-1,
        "none" => (short)0,
        _ => VoteErrors.ValueUnknown,
    };

    public static string NameOf(int value) => value switch
    {
        > 0 => "up",
        < 0 => "down",
        _ => "none",
    };
}
