using System.Security.Cryptography;

namespace Modular.Platform.Persistence.Embedded;

/// <summary>Creates the cluster beside its final place and renames it when complete, so a killed creation leaves nothing that looks like data.</summary>
internal sealed class ClusterCreation(ClusterFolder folder, string bin, ServerAccount account)
{
    /// <summary>The superuser that hosts connect as.</summary>
    public const string Superuser = "modular";

    private const string Unfinished = "data.new-";

    /// <summary>Creates the cluster if there is none. The caller holds the start lock.</summary>
    public async Task EnsureAsync(bool durable, CancellationToken cancel)
    {
        RemoveUnfinished();
        if (folder.Version is not null) return;
        if (Directory.Exists(folder.Data))
            throw new StartupException($"{folder.Data} exists but holds no PostgreSQL data: move it away, or choose another data folder.");

        await account.GiveAsync(folder.Root, cancel);
        // A new name each time: an initdb whose host was killed may still be writing to the last one.
        var place = Path.Combine(folder.Root, Unfinished + RandomNumberGenerator.GetHexString(8, lowercase: true));
        var password = place + ".password";
        await WriteSecretAsync(password, cancel);
        await RunInitdbAsync(place, password, durable, cancel);

        File.Move(password, Path.Combine(place, ClusterFolder.PasswordFile));
        var config = Path.Combine(place, ClusterConfig.FileName);
        await File.WriteAllTextAsync(config, "", cancel);
        await account.GiveAsync(config, cancel);
        await File.AppendAllTextAsync(Path.Combine(place, "postgresql.conf"), $"\ninclude = '{ClusterConfig.FileName}'\n", cancel);
        Directory.Move(place, folder.Data);
    }

    private async Task RunInitdbAsync(string place, string password, bool durable, CancellationToken cancel)
    {
        string[] command =
        [
            Path.Combine(bin, "initdb"), "-D", place, "-U", Superuser, $"--pwfile={password}", "--auth=scram-sha-256",
            "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions", .. durable ? [] : new[] { "--no-sync" },
        ];
        var made = await account.RunAsync(command, cancel);
        if (!made.Succeeded) throw new StartupException($"PostgreSQL's initdb failed in {folder.Root}: {made.Output.ReplaceLineEndings(" ")}");
    }

    private async Task WriteSecretAsync(string path, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(path, options))
            await writer.WriteAsync(RandomNumberGenerator.GetHexString(48, lowercase: true).AsMemory(), cancel);
        await account.GiveAsync(path, cancel);
    }

    private void RemoveUnfinished()
    {
        foreach (var left in Directory.GetDirectories(folder.Root, Unfinished + "*"))
        {
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (IOException)
            {
                // Its initdb has not noticed yet that the files are gone; the next start removes the rest.
            }
        }

        foreach (var left in Directory.GetFiles(folder.Root, Unfinished + "*")) File.Delete(left);
    }
}
