namespace Modular.Kernel;

/// <summary>
/// Collects the errors of all fields of a request, so that they are reported at once, each with its JSON pointer.
/// Read the fields' values only after <see cref="Failed"/> said no.
/// </summary>
public sealed class Validation
{
    private readonly List<Error> _errors = [];

    /// <summary>True as soon as one field was refused.</summary>
    public bool Failed => _errors.Count > 0;

    /// <summary>All refusals so far.</summary>
    public Error[] Errors => [.. _errors];

    /// <summary>The field's value; on a refusal its errors are kept under <paramref name="pointer"/> (those that name a query value keep their own) and the value is meaningless.</summary>
    public T Field<T>(string pointer, Result<T> parsed) where T : notnull
    {
        if (parsed.IsSuccess) return parsed.Value;

        _errors.AddRange(parsed.Errors.Select(e => e.Pointer is ['?', ..] ? e : e.At(pointer + e.Pointer)));
        return default!;
    }

    /// <summary>Refuses unless <paramref name="holds"/>.</summary>
    public void Require(bool holds, string pointer, Error error)
    {
        if (!holds) _errors.Add(error.At(pointer));
    }
}
