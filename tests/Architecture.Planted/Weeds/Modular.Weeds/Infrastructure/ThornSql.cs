namespace Modular.Weeds.Infrastructure;

/// <summary>Puts a statement together of what others say.</summary>
internal static class ThornSql
{
    public static string OrderedBy(string column) => $"select id from weeds.weeds order by {column}";
}
