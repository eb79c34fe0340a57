namespace Modular.Scheduling.Domain;

/// <summary>One of a few words: the values of an enumeration as JSON has them.</summary>
internal static class Choice
{
    public static Result<T> Parse<T>(string? word, T otherwise, Error unknown) where T : struct, Enum
    {
        if (word is null) return otherwise;

        foreach (var value in Enum.GetValues<T>())
            if (word == Word(value)) return value;
        return unknown;
    }

    public static string Word<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
