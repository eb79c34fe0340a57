namespace Forums.Tests.Domain;

/// <summary>Puts an aggregate into a state that the database may hold and that no use case leads to yet.</summary>
internal static class Private
{
    public static void Set(object aggregate, string property, object value) => aggregate.GetType().GetProperty(property)!.SetValue(aggregate, value);
}
