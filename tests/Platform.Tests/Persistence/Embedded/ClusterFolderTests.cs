using System.Runtime.Versioning;
using Modular.Platform.Persistence.Embedded;

namespace Platform.Tests.Persistence.Embedded;

[UnsupportedOSPlatform("windows")]
public sealed class ClusterFolderTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task As_root_a_folder_that_the_servers_account_cannot_reach_is_replaced()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root has another account run the server");
        Directory.CreateDirectory(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var account = await ServerAccount.ForThisProcessAsync(null, Cancel);

        var folder = await ClusterFolder.OpenAsync(Path.Combine(_folder.Path, "deep", "cluster"), account, Cancel);
        var again = await ClusterFolder.OpenAsync(Path.Combine(_folder.Path, "deep", "cluster"), account, Cancel);

        Assert.StartsWith("/var/lib/modular/", folder.Root, StringComparison.Ordinal);
        Assert.Equal(folder, again);
        Directory.Delete(folder.Root);
    }

    [Fact]
    public async Task A_folder_has_one_name_whatever_links_lead_to_it()
    {
        var real = Directory.CreateDirectory(Path.Combine(_folder.Path, "real")).FullName;
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link"), real);
        var account = await ServerAccount.ForThisProcessAsync(null, Cancel);

        var direct = await ClusterFolder.OpenAsync(Path.Combine(real, "cluster"), account, Cancel);
        var linked = await ClusterFolder.OpenAsync(Path.Combine(_folder.Path, "link", "cluster"), account, Cancel);

        Assert.Equal(direct, linked);
    }

    public void Dispose() => _folder.Dispose();
}
