namespace Modular.Weeds.Domain;

/// <summary>Names another layer where only the source shows it: a constant leaves no trace when compiled.</summary>
internal sealed class Thistle
{
    public const string Table = Infrastructure.WeedsTable.Name;

    public int Id { get; set; }
}
