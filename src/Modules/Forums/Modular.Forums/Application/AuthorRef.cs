using Modular.Accounts.Contracts;
using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Application;

/// <summary>An author as callers name them in a filter: by name or by id. Null within where no filter was given.</summary>
internal sealed record AuthorRef(Guid? Id)
{
    private static readonly Error Unknown = new(Invalid, "forums.author.unknown", "There is no such user.");

    public static async Task<Result<AuthorRef>> FindAsync(string? text, IUserDirectory users, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(text)) return new AuthorRef((Guid?)null);
        if (Guid.TryParse(text, out var id)) return new AuthorRef(id);

        return await users.FindByNameAsync(text, cancel) is { } card ? new AuthorRef(card.Id) : Unknown;
    }
}
