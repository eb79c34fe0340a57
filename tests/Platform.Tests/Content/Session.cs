using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Content;
using Modular.Platform.Persistence;

namespace Platform.Tests.Content;

/// <summary>A use case's transaction, as the pipeline makes it.</summary>
internal static class Session
{
    public static async Task InTransactionAsync(IServiceProvider services, Func<IContentStore, Task> use, bool commit)
    {
        await using var scope = services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.BeginAsync(CancellationToken.None);
        await use(scope.ServiceProvider.GetRequiredService<IContentStore>());
        if (commit) await session.CommitAsync();
    }
}
