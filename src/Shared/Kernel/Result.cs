namespace Modular.Kernel;

/// <summary>
/// A value, or the reasons why there is none. A class, because a default struct would read as success.
/// Values and errors convert implicitly, so a handler says <c>return topic.Id;</c> or <c>return TopicErrors.Locked;</c>.
/// </summary>
/// <typeparam name="T">The value's type; <see cref="Done"/> where there is nothing to tell.</typeparam>
public sealed class Result<T> : IOutcome<Result<T>> where T : notnull
{
    private readonly T? _value;

    private Result(T value)
    {
        _value = value;
        Errors = [];
    }

    private Result(IReadOnlyList<Error> errors)
    {
        if (errors.Count == 0) throw new ArgumentException("A refusal needs a reason.", nameof(errors));
        Errors = errors;
    }

    /// <inheritdoc/>
    public static Type ValueType => typeof(T);

    /// <inheritdoc/>
    public bool IsSuccess => Errors.Count == 0;

    /// <summary>True when there is an error and no value.</summary>
    public bool IsFailed => Errors.Count > 0;

    /// <inheritdoc/>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>The value. Reading it from a failed result is a bug and throws.</summary>
    public T Value => IsSuccess ? _value! : throw new InvalidOperationException($"No value: {Errors[0].Code}");

    /// <inheritdoc/>
    public object BoxedValue => Value;

    /// <summary>A success.</summary>
    public static Result<T> Ok(T value) => new(value);

    /// <inheritdoc/>
    public static Result<T> Fail(IReadOnlyList<Error> errors) => new(errors);

    /// <inheritdoc/>
    public static Result<T> Restore(object value) => new((T)value);

    /// <summary>A success around a value.</summary>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>A refusal for one reason.</summary>
    public static implicit operator Result<T>(Error error) => new([error]);

    /// <summary>A refusal for several reasons.</summary>
    public static implicit operator Result<T>(Error[] errors) => new(errors);

    /// <summary>The same refusal, or a success around what <paramref name="next"/> makes of the value.</summary>
    public Result<TNext> Map<TNext>(Func<T, TNext> next) where TNext : notnull => IsSuccess ? next(Value) : Result<TNext>.Fail(Errors);

    /// <summary>The same refusal, or what <paramref name="next"/> says of the value.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) where TNext : notnull => IsSuccess ? next(Value) : Result<TNext>.Fail(Errors);
}
