using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Modular.Platform.Persistence;

namespace Modular.Platform.Startup;

/// <summary>
/// Demo data: loaded once, in development (<c>Modular:Demo:Enabled</c> decides otherwise). A marker row, written in the transaction
/// of the data, says that it is there; people may then delete what they like.
/// </summary>
public static class Demo
{
    /// <summary>Whether modules should register their demo data.</summary>
    public static bool WantsDemo(this IHostApplicationBuilder host) => host.Configuration.GetValue<bool?>("Modular:Demo:Enabled") ?? host.Environment.IsDevelopment();

    /// <summary>Loads the data of <paramref name="name"/> unless that was done before.</summary>
    /// <returns>True when it was loaded now.</returns>
    public static async Task<bool> LoadOnceAsync(this DbSession session, string name, Func<Task> load, CancellationToken cancel)
    {
        await session.BeginAsync(cancel);
        await using var mark = session.Command("insert into platform.settings (name, value) values ($1, 'loaded') on conflict do nothing").With("demo." + name);
        if (await mark.ExecuteNonQueryAsync(cancel) == 0) return false;

        await load();
        await session.CommitAsync();
        return true;
    }
}
