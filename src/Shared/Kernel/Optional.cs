namespace Modular.Kernel;

/// <summary>A field of a merge patch (RFC 7396): absent, or given, maybe as null.</summary>
/// <typeparam name="T">The field's type.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>A field that was given.</summary>
    public Optional(T? value)
    {
        IsGiven = true;
        Value = value;
    }

    /// <summary>False when the patch does not mention the field.</summary>
    public bool IsGiven { get; }

    /// <summary>The given value; default when absent.</summary>
    public T? Value { get; }

    /// <summary>The given value, or <paramref name="current"/> when absent.</summary>
    public T? Or(T? current) => IsGiven ? Value : current;
}
