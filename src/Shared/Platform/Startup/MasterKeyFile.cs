using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Modular.Platform.Startup;

/// <summary>Finds the installation's secret: configuration, or in development a file that is made on first use.</summary>
internal static class MasterKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static MasterKey Load(IOptions<InstallationSettings> settings, IHostEnvironment environment)
    {
        if (!string.IsNullOrWhiteSpace(settings.Value.MasterKey)) return MasterKey.Parse(settings.Value.MasterKey);
        if (!environment.IsDevelopment())
            throw new StartupException("Modular:MasterKey is missing: set Modular__MasterKey to at least 32 bytes as base64, for example the output of: openssl rand -base64 32");

        var file = Path.Combine(settings.Value.ResolveDataFolder(), "master.key");
        if (!File.Exists(file)) Make(file);
        return MasterKey.Parse(File.ReadAllText(file).Trim());
    }

    /// <summary>Written aside and moved without overwriting, so that of two hosts at once one wins and both read the same.</summary>
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = file + "." + Guid.NewGuid().ToString("N");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(draft, options))
        using (var writer = new StreamWriter(stream))
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
