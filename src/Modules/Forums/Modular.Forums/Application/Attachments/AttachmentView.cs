using Modular.Forums.Domain.Attachments;

namespace Modular.Forums.Application.Attachments;

/// <summary>A file that was sent.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where it is, for whoever may see the post that names it.</param>
/// <param name="Reference">What a post writes to name it, as the address of a link or a picture.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Type">What it is, by its bytes.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Hash">The SHA-256 of its bytes.</param>
/// <param name="CreatedAt">When it was sent.</param>
internal sealed record AttachmentView(Guid Id, string Url, string Reference, string Name, string Type, long Size, ContentHash Hash, DateTimeOffset CreatedAt)
{
    public static AttachmentView Of(Attachment file) => new(
        file.Id, AddressOf(file.Id), $"attachment:{file.Id}", file.Name, file.MediaType, file.Bytes, file.Hash, file.CreatedAt);

    public static string AddressOf(Guid id) => $"/api/v1/forums/attachments/{id}";
}
