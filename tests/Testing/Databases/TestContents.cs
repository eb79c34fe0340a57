using System.Globalization;
using Npgsql;

namespace Modular.Testing.Databases;

/// <summary>Where the hosts of one database keep files: they share it, and nobody else does.</summary>
internal static class TestContents
{
    private static readonly string Root = Path.Combine(Checkout.Folder, ".modular", "tests", "content");

    public static string FolderOf(string connectionString)
    {
        try
        {
            var database = new NpgsqlConnectionStringBuilder(connectionString);
            return Path.Combine(Root, string.Create(CultureInfo.InvariantCulture, $"{database.Port}_{database.Database}"));
        }
        catch (ArgumentException)
        {
            return Path.Combine(Root, "none"); // a host with this connection does not start
        }
    }

    public static void Remove(string connectionString)
    {
        if (Directory.Exists(FolderOf(connectionString))) Directory.Delete(FolderOf(connectionString), recursive: true);
    }
}
