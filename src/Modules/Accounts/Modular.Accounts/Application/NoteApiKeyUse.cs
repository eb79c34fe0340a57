using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Remembers that a key is in use; of several nodes that notice it at once, the first does.</summary>
internal sealed record NoteApiKeyUse(Guid KeyId) : ICommand<Done>;

internal sealed class NoteApiKeyUseHandler(IAccountsDb db, TimeProvider clock) : ICommandHandler<NoteApiKeyUse, Done>
{
    public async Task<Result<Done>> Handle(NoteApiKeyUse command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var notedBefore = now - ApiKey.NoteUseEvery;
        await db.ApiKeys.Where(k => k.Id == command.KeyId && (k.LastUsedAt == null || k.LastUsedAt < notedBefore))
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now), cancel);
        return new Done();
    }
}
