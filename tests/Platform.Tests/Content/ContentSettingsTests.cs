using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Modular.Platform;
using Modular.Platform.Content;
using Modular.Platform.Content.Files;
using Modular.Platform.Startup;

namespace Platform.Tests.Content;

public sealed class ContentSettingsTests
{
    [Fact]
    public void What_nobody_set_is_possible() => Assert.True(Check(new()).Succeeded);

    [Fact]
    public void Impossible_settings_are_refused()
    {
        foreach (var wrong in (ContentSettings[])[new() { MaxBytes = 0 }, new() { MaxBytes = long.MaxValue }, new() { GraceHours = 0 }, new() { GraceHours = 9000 }, new() { VerifyBytesPerSecond = 1 }])
            Assert.Contains("Modular:Content: MaxBytes", Check(wrong).FailureMessage, StringComparison.Ordinal);
        Assert.Contains("text/html, image/svg+xml cannot be told", Check(new() { AllowedTypes = ["image/png", "text/html", "image/svg+xml"] }).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void In_development_the_folder_lies_beside_the_database_and_elsewhere_somebody_says_where()
    {
        Assert.Equal(Path.GetFullPath("/data/content"), FolderOf(new(), "Development"));
        Assert.Equal(Path.GetFullPath("/files"), FolderOf(new() { Folder = "/files" }, "Production"));
        Assert.Contains("set Modular__Content__Folder", Assert.Throws<StartupException>(() => FolderOf(new(), "Production")).Message, StringComparison.Ordinal);
    }

    private static ValidateOptionsResult Check(ContentSettings settings) => new ContentSettingsCheck().Validate(null, settings);

    private static string FolderOf(ContentSettings settings, string environment)
    {
        var host = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        return new ContentFolder(Options.Create(settings), Options.Create(new InstallationSettings { DataFolder = "/data" }), host.Environment).Root;
    }
}
