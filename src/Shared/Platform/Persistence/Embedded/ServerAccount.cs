namespace Modular.Platform.Persistence.Embedded;

/// <summary>The account the server runs under: our own, unless we are root, which PostgreSQL refuses.</summary>
internal sealed class ServerAccount
{
    private static readonly string[] SystemFolders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    private readonly string? _user;
    private readonly string[] _prefix;

    private ServerAccount(string? user, string[] prefix) => (_user, _prefix) = (user, prefix);

    /// <exception cref="StartupException">We are root and there is no account, or no program to change to it.</exception>
    public static async Task<ServerAccount> ForThisProcessAsync(string? wished, CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows()) return new ServerAccount(null, []);

        var user = wished ?? Environment.GetEnvironmentVariable("MODULAR_PG_USER") ?? "postgres";
        var group = await ChildProcess.RunAsync(["id", "-g", user], cancel);
        if (!group.Succeeded)
            throw new StartupException($"PostgreSQL does not run as root, and the user \"{user}\" does not exist: create it, or name another in MODULAR_PG_USER.");

        if (Program("runuser") is { } runuser) return new ServerAccount(user, [runuser, "-u", user, "--"]);
        if (Program("setpriv") is { } setpriv)
            return new ServerAccount(user, [setpriv, $"--reuid={user}", $"--regid={group.Output}", "--init-groups", "--"]);
        throw new StartupException($"PostgreSQL does not run as root, and neither runuser nor setpriv is there to become \"{user}\": run as another user.");
    }

    /// <summary>Runs a command as the account.</summary>
    public Task<ChildProcess> RunAsync(IEnumerable<string> command, CancellationToken cancel) => ChildProcess.RunAsync([.. _prefix, .. command], cancel);

    /// <summary>Makes the account the owner of one file or folder.</summary>
    public async Task GiveAsync(string path, CancellationToken cancel)
    {
        if (_user is null) return;
        var given = await ChildProcess.RunAsync(["chown", $"{_user}:", path], cancel);
        if (!given.Succeeded) throw new StartupException($"{path} cannot be given to the user \"{_user}\": {given.Output}");
    }

    /// <summary>Whether the account can go down to the folder, as far as it exists.</summary>
    public async Task<bool> CanReachAsync(string folder, CancellationToken cancel)
    {
        if (_user is null) return true;
        var existing = folder;
        while (!Directory.Exists(existing)) existing = Path.GetDirectoryName(existing)!;
        return (await RunAsync(["test", "-x", existing], cancel)).Succeeded;
    }

    private static string? Program(string name) => SystemFolders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
}
