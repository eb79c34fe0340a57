using System.Security.Cryptography;
using System.Text;
using Modular.Platform.Persistence.Migrations.Linting;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>One step of a module's schema.</summary>
/// <param name="Module">Whose it is.</param>
/// <param name="Id">Time and name, such as <c>20261121090000_create_topics</c>.</param>
/// <param name="UpSql">What it does.</param>
/// <param name="DownSql">What undoes it; null when nothing can.</param>
/// <param name="Checksum">SHA-256 of the up SQL in hex, the same for either kind of line end and with or without lines that allow something.</param>
/// <param name="Transactional">False for what PostgreSQL refuses inside a transaction.</param>
/// <param name="Breaking">True when binaries that do not know it cannot work with its schema.</param>
internal sealed record Migration(string Module, string Id, string UpSql, string? DownSql, string Checksum, bool Transactional, bool Breaking)
{
    public (string Module, string Id) Key => (Module, Id);

    public string Name => $"{Module}/{Id}";

    /// <summary>Reads the markers and takes the checksum.</summary>
    public static Migration Read(string module, string id, string upSql, string? downSql)
    {
        var header = MigrationHeader.Read($"{module}/{id}", upSql);
        return new Migration(module, id, upSql, downSql, ChecksumOf(upSql), header.Transactional, header.Breaking);
    }

    private static string ChecksumOf(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AllowLine.Without(sql.ReplaceLineEndings("\n")))));
}
