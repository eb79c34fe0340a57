using Modular.Accounts.Contracts;

namespace Modular.Forums.Application.Erasures;

/// <summary>Those who are gone, for as long as a request of theirs could still be under way.</summary>
internal interface IErasedAuthors
{
    /// <summary>Committed at once: whatever they leave from now on is found and taken away too.</summary>
    Task RememberAsync(Guid userId, ErasedContent content, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Those of whom it is time to look for something once more.</summary>
    Task<IReadOnlyList<ErasedAuthor>> DueAsync(DateTimeOffset now, CancellationToken cancel);

    /// <summary>Nothing of this person is left; the next look comes later, and at last none does.</summary>
    Task LookedAsync(ErasedAuthor author, CancellationToken cancel);
}

/// <summary>Somebody who is gone.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Content">What becomes of their words.</param>
/// <param name="Looks">How often it was looked for something of theirs afterwards.</param>
internal sealed record ErasedAuthor(Guid UserId, ErasedContent Content, int Looks);
