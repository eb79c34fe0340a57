namespace Modular.Forums.Application.Erasures;

/// <summary>Those whose words are to go, for as long as a request of theirs could still be under way.</summary>
internal interface IErasedAuthors
{
    /// <summary>Committed at once: whatever they write from now on is found in the log and taken away too.</summary>
    Task RememberAsync(Guid userId, DateTimeOffset now, CancellationToken cancel);
}
