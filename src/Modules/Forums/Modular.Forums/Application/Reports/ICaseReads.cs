namespace Modular.Forums.Application.Reports;

/// <summary>Cases in the categories that somebody moderates, and of no other; people are to be filled in.</summary>
internal interface ICaseReads
{
    /// <summary>The oldest pending ones first, of others the newest; one more than asked for, where there are more.</summary>
    Task<List<CaseView>> ListAsync(CaseFilter filter, PageRequest page, CancellationToken cancel);

    Task<CaseView?> OneAsync(long id, Viewer viewer, CancellationToken cancel);

    /// <summary>About what one person wrote, the newest first.</summary>
    Task<List<CaseView>> OfAuthorAsync(Guid authorId, Viewer viewer, int atMost, CancellationToken cancel);
}
