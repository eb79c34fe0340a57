namespace Modular.Kernel;

/// <summary>One expected refusal. <paramref name="Code"/> is stable and dotted (<c>forums.topic.locked</c>); clients may rely on it.</summary>
/// <param name="Kind">What sort of refusal it is; decides the HTTP status.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Detail">A sentence for people.</param>
/// <param name="Pointer">Where in the input it lies: a JSON pointer (<c>/title</c>), <c>?name</c> for a query value, or a header's name.</param>
/// <param name="RetryAfter">When a retry may succeed, where that is known.</param>
public sealed record Error(ErrorKind Kind, string Code, string Detail, string? Pointer = null, TimeSpan? RetryAfter = null)
{
    /// <summary>The same refusal, at a place in the input.</summary>
    public Error At(string pointer) => this with { Pointer = pointer };
}
