using Modular.Forums.Domain;

namespace Modular.Forums.Application.Revisions;

/// <summary>What edit histories need beyond the module's port.</summary>
internal interface IRevisions
{
    /// <summary>Null when there is no such topic or reply for the viewer.</summary>
    Task<RevisionAccess?> FindAsync(PostRef post, Viewer viewer, CancellationToken cancel);

    /// <summary>Keeps the newest of the post's and the first, under the lock of its topic.</summary>
    Task TrimAsync(PostRef post, CancellationToken cancel);
}

/// <summary>Who may read the history.</summary>
/// <param name="AuthorId">They may.</param>
/// <param name="MayModerate">Whether the viewer may because they keep order there.</param>
internal sealed record RevisionAccess(Guid AuthorId, bool MayModerate);
