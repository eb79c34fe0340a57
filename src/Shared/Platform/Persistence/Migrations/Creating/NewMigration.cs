using System.Globalization;
using System.Text.RegularExpressions;

namespace Modular.Platform.Persistence.Migrations.Creating;

/// <summary>Writes the two files of a migration that is about to be thought out.</summary>
internal sealed partial class NewMigration(MigrationCheckout checkout, TimeProvider clock)
{
    private const string Time = "yyyyMMddHHmmss";

    /// <exception cref="StartupException">The name or the module cannot be.</exception>
    public CreatedMigration Write(string name, string module, bool noTransaction)
    {
        var spelled = name.Trim().Replace('-', '_').Replace(' ', '_');
        if (!Name().IsMatch(spelled))
            throw new StartupException($"A migration cannot be called \"{name}\": use lower-case letters, digits and underscores, with a letter first, at most 100 of them, as in add_topic_colour.");

        var folder = checkout.FolderOf(module);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{FreeTime(folder)}_{spelled}");
        Write($"{file}.up.sql", noTransaction ? MigrationScaffold.UpWithoutTransaction : MigrationScaffold.Up);
        Write($"{file}.down.sql", noTransaction ? MigrationScaffold.DownWithoutTransaction : MigrationScaffold.Down);
        return new(Path.GetFileName(file), $"{file}.up.sql", $"{file}.down.sql");
    }

    // The time is the id that all modules' migrations are told apart by. It is later than those of its module, or it would be out of order from the start.
    private string FreeTime(string folder)
    {
        var taken = checkout.Ids().Select(TimeOf).ToHashSet(StringComparer.Ordinal);
        var time = clock.GetUtcNow().UtcDateTime;
        if (MigrationCheckout.IdsIn(folder).Select(TimeOf).Max(StringComparer.Ordinal) is { } latest && Parse(latest) is { } after && after >= time) time = after.AddSeconds(1);
        while (taken.Contains(Spell(time))) time = time.AddSeconds(1);
        return Spell(time);
    }

    private static string TimeOf(string id) => id.Split('_')[0];

    private static DateTime? Parse(string time) => DateTime.TryParseExact(time, Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;

    private static string Spell(DateTime time) => time.ToString(Time, CultureInfo.InvariantCulture);

    private static void Write(string path, string text)
    {
        using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew)); // never over another's
        file.Write(text);
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,99}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}

internal sealed record CreatedMigration(string Id, string Up, string Down);
