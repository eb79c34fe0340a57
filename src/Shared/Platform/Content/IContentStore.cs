namespace Modular.Platform.Content;

/// <summary>
/// Keeps files by what is in them: the same bytes are kept once. A file is stored first, and then held by whatever it belongs to, in the transaction that makes
/// that; what nobody holds is removed after a while (<c>Modular:Content:GraceHours</c>).
/// </summary>
public interface IContentStore
{
    /// <summary>
    /// Takes a file in, looks at what it is, and keeps it; on success its bytes are on the disk to stay. Not inside a command: a transaction does not wait for a sender.
    /// </summary>
    /// <param name="source">The bytes, read to their end once.</param>
    /// <param name="label">What the sender says of it; where its bytes say otherwise it is refused.</param>
    /// <param name="maxBytes">Less than <c>Modular:Content:MaxBytes</c>, where that is meant.</param>
    /// <param name="cancel">Leaves nothing behind.</param>
    Task<Result<StoredContent>> StoreAsync(Stream source, ContentLabel label, long? maxBytes, CancellationToken cancel);

    /// <summary>Opens a content to be read. It can be read to its end even if it is removed meanwhile.</summary>
    Task<Result<OpenContent>> OpenAsync(ContentHash hash, CancellationToken cancel);

    /// <summary>
    /// Holds a content, in the use case's transaction: rolled back, nobody holds it. Holding it again changes nothing. Refused when it is not there (any more):
    /// then it has to be sent again.
    /// </summary>
    Task<Result<Done>> KeepAsync(ContentReference reference, CancellationToken cancel);

    /// <summary>Lets go, in the use case's transaction. What nobody holds any more is removed some time later. Letting go of what is not held changes nothing.</summary>
    Task ReleaseAsync(IReadOnlyCollection<ContentReference> references, CancellationToken cancel);

    /// <summary>
    /// Lets go of what somebody wants gone: where nobody else holds it, its bytes are removed as soon as the transaction has committed; else when the last one lets go.
    /// </summary>
    Task EraseAsync(IReadOnlyCollection<ContentReference> references, CancellationToken cancel);
}
