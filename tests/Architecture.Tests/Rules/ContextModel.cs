using System.Reflection;
using Architecture.Tests.Reading;
using Microsoft.EntityFrameworkCore;

namespace Architecture.Tests.Rules;

/// <summary>Builds a context's model as the product would, without a database, and tells what it maps to.</summary>
internal static class ContextModel
{
    public static IReadOnlyList<MappedTable> Tables(CodeType context)
    {
        var type = Assembly.Load(context.Definition.Module.Assembly.Name.Name).GetType(context.FullName, throwOnError: true)!;
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        using var db = (DbContext)Activator.CreateInstance(type, builder.UseNpgsql().Options)!;

        return
        [
            .. from entity in db.Model.GetEntityTypes()
               from mapping in new[] { (Name: entity.GetTableName(), Schema: entity.GetSchema()), (Name: entity.GetViewName(), Schema: entity.GetViewSchema()) }
               where mapping.Name is not null
               select new MappedTable(entity.DisplayName(), mapping.Schema, mapping.Name),
        ];
    }
}

/// <summary>Where an entity is kept.</summary>
internal sealed record MappedTable(string Entity, string? Schema, string Table);
