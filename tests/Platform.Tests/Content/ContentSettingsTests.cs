using Microsoft.Extensions.Options;
using Modular.Platform.Content;
using Modular.Platform.Content.Files;
using Modular.Platform.Persistence;
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
    public void The_folder_is_the_one_that_is_set_or_one_for_each_database_in_the_data_folder()
    {
        Assert.Equal(Path.GetFullPath("/data/content/community"), FolderOf(new()));
        Assert.Equal(Path.GetFullPath("/files"), FolderOf(new() { Folder = "/files" }));
    }

    private static ValidateOptionsResult Check(ContentSettings settings) => new ContentSettingsCheck().Validate(null, settings);

    private static string FolderOf(ContentSettings settings)
    {
        var database = new DatabaseConnection();
        database.Open("Host=127.0.0.1;Database=community", new());
        return new ContentFolder(Options.Create(settings), Options.Create(new InstallationSettings { DataFolder = "/data" }), database).Root;
    }
}
