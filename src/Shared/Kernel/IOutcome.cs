namespace Modular.Kernel;

/// <summary>What the use-case pipeline knows of any result: whether it succeeded, and how to make a refusal of the same type.</summary>
/// <typeparam name="TSelf">The result type itself.</typeparam>
public interface IOutcome<TSelf> where TSelf : class, IOutcome<TSelf>
{
    /// <summary>True when there is a value and no error.</summary>
    bool IsSuccess { get; }

    /// <summary>Empty on success.</summary>
    IReadOnlyList<Error> Errors { get; }

    /// <summary>The value, for storing it; throws on a failed result.</summary>
    object BoxedValue { get; }

    /// <summary>The value's type, for reading a stored one back.</summary>
    static abstract Type ValueType { get; }

    /// <summary>A refusal.</summary>
    static abstract TSelf Fail(IReadOnlyList<Error> errors);

    /// <summary>A success around a value that was stored.</summary>
    static abstract TSelf Restore(object value);
}
