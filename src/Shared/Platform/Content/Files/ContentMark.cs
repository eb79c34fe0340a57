using Modular.Platform.Persistence;

namespace Modular.Platform.Content.Files;

/// <summary>
/// Says that a folder and a database belong together: both hold the store's id. Without it a volume that is not mounted looks like a store that lost everything,
/// and the clean-up of one database would take the files of another for nobody's.
/// </summary>
internal sealed class ContentMark(DatabaseConnection database, ContentFolder folder)
{
    private const string Setting = "content.store";

    private string File => Path.Combine(folder.Root, ".store");

    /// <summary>What keeps this folder from being used; null where it is the database's own. One that nobody has used yet becomes so.</summary>
    public async Task<string?> EnsureAsync(CancellationToken cancel)
    {
        var (mine, marked) = (await ReadSettingAsync(cancel), await ReadFileAsync(cancel));
        if (mine is not null && mine == marked)
        {
            folder.Make(); // what somebody may have taken for empty and tidied away
            return null;
        }

        if (marked is not null && !(mine is null && folder.IsDefault)) return $"{folder.Root} holds the files of another database.";
        if (mine is not null && await HasContentsAsync(cancel)) return $"{folder.Root} is empty or not mounted, and the database knows files that should be there.";

        await AdoptAsync(cancel);
        return null;
    }

    /// <summary>Whether the folder is, right now, the database's own.</summary>
    public async Task<bool> HoldsAsync(CancellationToken cancel) => await ReadSettingAsync(cancel) is { } mine && mine == await ReadFileAsync(cancel);

    /// <summary>Makes the folder the database's own, whatever it was before.</summary>
    public async Task AdoptAsync(CancellationToken cancel)
    {
        folder.Make();
        await using var keep = database.Source.CreateCommand("insert into platform.settings (name, value) values ($1, $2) on conflict (name) do update set value = settings.value returning value")
            .With(Setting, Guid.NewGuid().ToString());
        var id = (string)(await keep.ExecuteScalarAsync(cancel))!;

        var draft = File + ".new";
        await System.IO.File.WriteAllTextAsync(draft, id, cancel);
        System.IO.File.Move(draft, File, overwrite: true);
        FolderFlush.Run(folder.Root);
    }

    private async Task<string?> ReadSettingAsync(CancellationToken cancel)
    {
        await using var select = database.Source.CreateCommand("select value from platform.settings where name = $1").With(Setting);
        return await select.ExecuteScalarAsync(cancel) as string;
    }

    private async Task<string?> ReadFileAsync(CancellationToken cancel) =>
        System.IO.File.Exists(File) ? (await System.IO.File.ReadAllTextAsync(File, cancel)).Trim() : null;

    private async Task<bool> HasContentsAsync(CancellationToken cancel)
    {
        await using var select = database.Source.CreateCommand("select exists (select from platform.contents)");
        return await select.ExecuteScalarAsync(cancel) is true;
    }
}
